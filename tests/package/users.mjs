// What the tests of the package in browsers begin and end with.

import { after, before } from "node:test";
import { startAll } from "./browsers.mjs";
import { project } from "./project.mjs";

/** A project that has the package installed, and the browsers: there while the tests of the calling file run. */
export function withUsers() {
  const users = { installed: null, browsers: null };
  before(async () => {
    users.installed = project();
    users.browsers = await startAll();
  });
  after(async () => {
    await users.browsers?.close();
    users.installed?.remove();
  });
  return users;
}
