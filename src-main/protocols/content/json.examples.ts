/** JSON texts, RFC 8259. */
const hex = (text: string): string => Array.from(new TextEncoder().encode(text), c => c.toString(16).padStart(2, '0')).join('');

export const examples = {
  nested: { as: 'json', hex: hex('{"a":[1,-2.5e3,true,{"b":{}},[]],"e":"x\\u00e9\\n\\""}') },
  cut: { as: 'json', hex: hex('{"a":1,') },
  deep: { as: 'json', hex: hex('['.repeat(500) + ']'.repeat(500)) },
  wrong: { as: 'json', hex: hex('{"a":01}') },
} as const;
