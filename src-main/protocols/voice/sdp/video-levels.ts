/** Profiles and levels of video that parameters of formats name: MPEG-4 (ISO/IEC 14496-2 table G.1), H.263 annex X. */

/** `profile-level-id` of MP4V-ES, RFC 6416 §7.1. */
export const MPEG4_LEVELS: Readonly<Record<number, string>> = {
  1: 'Simple Profile/Level 1', 2: 'Simple Profile/Level 2', 8: 'Simple Profile/Level 0', 9: 'Simple Profile/Level 0b',
  ...levels(17, 'Simple Scalable Profile', 1, 2), ...levels(33, 'Core Profile', 1, 2), ...levels(50, 'Main Profile', 2, 4),
  66: 'N-bit Profile/Level 2', 81: 'Scalable Texture Profile/Level 1', ...levels(97, 'Simple Face Animation Profile', 1, 2),
  ...levels(99, 'Simple FBA Profile', 1, 2), ...levels(113, 'Basic Animated Texture Profile', 1, 2), ...levels(129, 'Hybrid Profile', 1, 2),
  ...levels(145, 'Advanced Real Time Simple Profile', 1, 4), ...levels(161, 'Core Scalable Profile', 1, 3),
  ...levels(177, 'Advanced Coding Efficiency Profile', 1, 4), ...levels(193, 'Advanced Core Profile', 1, 2),
  ...levels(209, 'Advanced Scalable Texture', 1, 3), ...levels(225, 'Simple Studio Profile', 1, 4), ...levels(229, 'Core Studio Profile', 1, 4),
  ...levels(240, 'Advanced Simple Profile', 0, 5), ...levels(248, 'Fine Granularity Scalable Profile', 0, 5),
};

/** Names of levels `from` to `to`, whose numbers begin with `code`. */
function levels(code: number, profile: string, from: number, to: number): Record<number, string> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [code + i, `${profile}/Level ${from + i}`]));
}

/** `profile` of H263-2000, RFC 4629 §8.1.1. */
export const H263_PROFILES: Readonly<Record<number, string>> = {
  0: 'Baseline Profile', 1: 'H.320 Coding Efficiency Version 2 Backward-Compatibility Profile', 2: 'Version 1 Backward-Compatibility Profile',
  3: 'Version 2 Interactive and Streaming Wireless Profile', 4: 'Version 3 Interactive and Streaming Wireless Profile',
  5: 'Conversational High Compression Profile', 6: 'Conversational Internet Profile', 7: 'Conversational Interlace Profile',
  8: 'High Latency Profile',
};

/** `level` of the same. */
export const H263_LEVELS: Readonly<Record<number, string>> = {
  10: 'QCIF (176 x 144), 1 x 64Kb/s', 20: 'CIF (352 x 288), 2 x 64Kb/s', 30: 'CIF (352 x 288), 6 x 64Kb/s', 40: 'CIF (352 x 288), 32 x 64Kb/s',
  45: 'QCIF (176 x144) support of CPFMT, 2 x 64Kb/s', 50: 'CIF (352 x 288) support of CPFMT, 64 x 64Kb/s',
  60: 'CPFMT: 720 x 288 support of CPFMT, 128 x 64Kb/s', 70: 'CPFMT: 720 x 576 support of CPFMT, 256 x 64Kb/s',
};
