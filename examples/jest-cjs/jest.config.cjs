/** Jest as it comes; `mapped` is where the tests of this repository build the packages to. */
const mapped = process.env.SEEDBED_PACKAGES;

module.exports = {
  testMatch: ["**/spec/**/*.spec.{js,mjs}"],
  transform: {},
  ...(mapped && {
    moduleNameMapper: { "^@seedbed/core$": `${mapped}/index.cjs`, "^@seedbed/core/(.*)$": `${mapped}/$1.cjs` },
  }),
};
