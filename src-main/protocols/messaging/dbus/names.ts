/** What names may look like on the bus: "Valid Names" and "Valid Object Paths" of the D-Bus specification. */

/** Characters of every name but paths. */
const LONGEST = 255;

const ELEMENTS = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+$/;
const MEMBER = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Unique names begin with a colon, and digits may begin their elements. */
const UNIQUE_NAME = /^:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/, WELL_KNOWN_NAME = /^[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)+$/;
const PATH = /^\/(?:[A-Za-z0-9_]+(?:\/[A-Za-z0-9_]+)*)?$/;

/** Of interfaces, and of errors. */
export const isInterface = (name: string): boolean => name.length <= LONGEST && ELEMENTS.test(name);
export const isMember = (name: string): boolean => name.length <= LONGEST && MEMBER.test(name);
export const isBusName = (name: string): boolean => name.length <= LONGEST && (UNIQUE_NAME.test(name) || WELL_KNOWN_NAME.test(name));
export const isObjectPath = (path: string): boolean => PATH.test(path);
