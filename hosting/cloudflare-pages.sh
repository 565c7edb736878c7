cargo xtask dist
npx wrangler pages deploy dist --project-name factcards
