/** Messages of FINS, built by hand after OMRON W342 §5-3 and W421 §7-4: memory, clock, state, errors and files of a controller, and TCP's header. */
const ASK = '800002 000a00 000900 01', ANSWER = 'c00002 000900 000a00 01';

export const examples = {
  read: { as: 'omron', hex: `${ASK} 0101 82 0064 00 0005` },
  readBit: { as: 'omron', hex: `${ASK} 0101 21 0014 03 0001` },
  readUnknown: { as: 'omron', hex: `${ASK} 0101 99 0014 03 0001` },
  values: { as: 'omron', hex: `${ANSWER} 0101 0000 0001000200030004fffe` },
  refused: { as: 'omron', hex: `${ANSWER} 0101 1103` },
  write: { as: 'omron', hex: `${ASK} 0102 b1 0003 00 0001 abcd` },
  several: { as: 'omron', hex: `${ASK} 0104 82 0064 00 b1 0003 00` },
  settings: { as: 'omron', hex: `${ANSWER} 0201 0000 8010 0000 0002 01020304` },
  run: { as: 'omron', hex: `${ASK} 0401 ffff` },
  runIn: { as: 'omron', hex: `${ASK} 0401 ffff 04` },
  reset: { as: 'omron', hex: `${ASK} 0403` },
  controller: {
    as: 'omron',
    hex: `${ANSWER} 0501 0000 4350314c2d4d3330445220202020202020202020 30312e3030202020202020202020202020202020 ${'00'.repeat(40)} `
      + '0010 17 8000 08 00 0000 00 0000',
  },
  state: { as: 'omron', hex: `${ANSWER} 0601 0000 01 04 8000 0800 0000 0000 ${'20'.repeat(16)}` },
  clock: { as: 'omron', hex: `${ANSWER} 0701 0000 23 11 14 22 13 20 02` },
  setClock: { as: 'omron', hex: `${ASK} 0702 23 11 14 22 13` },
  failure: { as: 'omron', hex: `${ANSWER} 0920 0000 4101 ${'41'.repeat(16)}` },
  log: { as: 'omron', hex: `${ANSWER} 2102 0000 0014 0001 0001 80c1 0000 13 20 14 22 23 11` },
  file: { as: 'omron', hex: `${ASK} 2202 8000 4441544120202020494f4d20 00000000 0080` },
  index: { as: 'omron', hex: `${ANSWER} 220f 0000 0001 0002 00 c1 05` },
  force: { as: 'omron', hex: `${ASK} 2301 0001 0001 30 001003` },
  test: { as: 'omron', hex: `${ASK} 0801 01020304` },
  unknown: { as: 'omron', hex: `${ASK} 0999 010203` },
  tooLong: { as: 'omron', hex: `${ASK} 0402 ffff` },
  hello: { as: 'omron', hex: '46494e53 0000000c 00000000 00000000 00000009' },
  helloBack: { as: 'omron', hex: '46494e53 00000010 00000001 00000000 00000009 0000000a' },
  framed: { as: 'omron', hex: `46494e53 0000001a 00000002 00000000 ${ASK} 0101 82 0064 00 0005` },
  problem: { as: 'omron', hex: '46494e53 00000008 00000003 00000025' },
} as const;
