/** What rcmd(3) and rexec(3) of 4.3BSD say. */
const segment = (ports: string, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${ports}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  rsh: segment('03fd0202', '1022\0alice\0bob\0ls -l\0'),
  rshOutput: segment('020203fd', '\0total 0\n'),
  exec: segment('9c410200', '\0alice\0secret\0ls -l\0input'),
  execOutput: segment('02009c41', '\x01Login incorrect.\n'),
} as const;
