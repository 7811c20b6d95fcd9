/** What is made when it is first asked for: tables of hundreds of fields would cost every start of the program. */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
