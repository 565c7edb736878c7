// Waits for an element to be seen.

/** How near to what is seen an element must come before it loads anything. */
const NEAR = "300px";

/** Calls `act` once one of the elements comes near to what is seen; gives the way to stop waiting for it. */
export function whenNear(elements, act) {
  if (typeof IntersectionObserver === "undefined") return void act();
  const seen = (entries) => entries.some((entry) => entry.isIntersecting) && act();
  const observer = new IntersectionObserver(seen, { rootMargin: NEAR });
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
