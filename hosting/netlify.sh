cargo xtask dist
npx netlify-cli deploy --prod --no-build --dir dist
