// Elements that were on the page before they were defined.

/** What was set before stands on the instance, in front of the accessor: sets it again. */
export function takeOver(element, names, trouble) {
  for (const name of names.filter((name) => Object.hasOwn(element, name))) {
    const value = element[name];
    delete element[name];
    try {
      element[name] = value;
    } catch (error) {
      trouble.complain(error.code, error.message);
    }
  }
}
