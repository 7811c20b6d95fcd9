/** The BSDs' numbers of address families that captures of theirs have IP under, keys of `null.type`: IPv6 has another one in each of them. */
export const BSD_FAMILIES = { 2: 'IPv4', 24: 'IPv6', 28: 'IPv6', 30: 'IPv6' };
