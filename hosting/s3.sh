cargo xtask dist
aws s3 sync dist "s3://$BUCKET" --delete --exclude _headers --exclude .nojekyll --cache-control no-cache
aws s3 cp dist "s3://$BUCKET" --recursive --exclude "*" --include "embed/*.wasm" --content-type application/wasm --cache-control no-cache
aws s3 cp dist "s3://$BUCKET" --recursive --exclude "*" --include "*-????????????????.*" --exclude "*.wasm" --cache-control "public, max-age=31536000, immutable"
aws s3 cp dist "s3://$BUCKET" --recursive --exclude "*" --include "*-????????????????.wasm" --content-type application/wasm --cache-control "public, max-age=31536000, immutable"
