import { describe, expect, it } from 'vitest';
import { capture } from '../../tooling/bluetooth-capture.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './avrcp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const told = (name: keyof typeof examples): string => read(name).info.replace('UnknownDirection ', '');
/** L2CAP channels for commands (17) and browsing (1b), each opened by the host. */
const OPENED = [
  [true, 1, '0201040017004000'], [false, 1, '030108004100400000000000'], [true, 1, '020204001b004200'], [false, 1, '030208004300420000000000'],
] as const;
const control = (sent: boolean, data: string): readonly [boolean, number, string] => [sent, sent ? 0x41 : 0x40, data.replaceAll(' ', '')];
const browsing = (sent: boolean, data: string): readonly [boolean, number, string] => [sent, sent ? 0x43 : 0x42, data.replaceAll(' ', '')];

/** The same on another link of the same controller. */
const onOtherLink = ([sent, channel, data]: readonly [boolean, number, string]): string => {
  const size = (bytes: number): string => `${bytes.toString(16).padStart(2, '0')}00`, length = data.length / 2;
  return `0000000${sent ? 0 : 1} 02 4120 ${size(length + 4)} ${size(length)} ${size(channel)} ${data}`;
};

describe('btavrcp', () => {
  it.each([
    ['unit', 'Unit Info: Status'], ['play', 'Pass Through: Control - PLAY (Pushed)'], ['played', 'Pass Through: Accepted - PLAY (Released)'],
    ['capabilities', 'Vendor dependent: Stable - GetCapabilities(Events Supported) - Count: 2'],
    ['playing', 'Vendor dependent: Status - GetElementAttributes - 0x0000000000000000 (PLAYING)'],
    ['title', 'Vendor dependent: Stable - GetElementAttributes - Title: "Title"'],
    ['status', 'Vendor dependent: Stable - GetPlayStatus PlayStatus: Playing, SongPosition: 4000ms, SongLength: 202800ms'],
    ['position', 'Vendor dependent: Changed - RegisterNotification - PlaybackPositionChanged - SongPosition: 4096ms'],
    ['track', 'Vendor dependent: Interim - RegisterNotification - TrackChanged - 0xffffffffffffffff (NOT SELECTED)'],
    ['continue', 'Vendor dependent: Control - RequestContinuingResponse - GetElementAttributes'],
    // §6.13.1: 0x7f is all there is.
    ['volume', 'Vendor dependent: Control - SetAbsoluteVolume - Volume: 100%'],
    ['rejected', 'Vendor dependent: Rejected - GetElementAttributes - Status: Invalid Parameter'],
  ] as const)('says what %s is', (name, info) => {
    expect([told(name), read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads names of settings with their character set and a length of one byte (§6.5.6, §6.5.7)', () => {
    const settings = read('settingNames'), values = read('valueNames');
    expect([settings.value('btavrcp.character_set'), settings.value('btavrcp.attribute_name')]).toEqual(['106', 'Repeat']);
    expect([values.value('btavrcp.settings.value'), values.value('btavrcp.attribute_name'), values.remarks]).toEqual(['0x01', 'Off', []]);
    expect(read('short').has('_ws.malformed')).toBe(true);
  });

  it('pairs commands and responses by AVCTP\'s label, a notification\'s interim response first', () => {
    const packets = capture([
      ...OPENED, control(true, examples.register.hex), control(true, examples.play.hex), control(false, examples.position.hex),
      control(false, examples.played.hex), control(true, examples.volume.hex),
    ]);
    expect([4, 5].map(at => packets[at].value('btavrcp.response_in_frame'))).toEqual(['7', '8']);
    expect([6, 7].map(at => packets[at].value('btavrcp.command_in_frame'))).toEqual(['5', '6']);
    expect(packets[8].remarks).toContain('No response');
  });

  it('puts parts together (§6.3.1.1)', () => {
    const head = (part: string, length: string): string => `02110e 0c4800001958 20 ${part} ${length}`;
    const packets = capture([
      ...OPENED, control(false, `${head('01', '0005')} 0100000001`), control(false, `${head('02', '0004')} 006a0005`),
      control(false, `${head('03', '0005')} 5469746c65`),
    ]);
    expect(packets.slice(4).map(packet => packet.info.slice(-23)))
      .toEqual(['ementAttributes [start]', 'entAttributes [continue]'.slice(-23), ' [end] - Title: "Title"']);
    expect(packets[6].has('btavrcp.reassembled')).toBe(true);
  });

  it('keeps the parts of several links apart', () => {
    const title = (letter: string): readonly string[] => [
      `02110e 0c4800001958 20 01 0009 0100000001006a0001`, `02110e 0c4800001958 20 03 0001 ${letter}`,
    ];
    const [first, last] = title('41'), [otherFirst, otherLast] = title('42');
    const packets = capture([
      ...OPENED, ...OPENED.map(onOtherLink), control(false, first), onOtherLink(control(false, otherFirst)), control(false, last),
      onOtherLink(control(false, otherLast)),
    ]);
    expect(packets.slice(-2).map(packet => packet.info.slice(-19))).toEqual(['[end] - Title: "A"', '[end] - Title: "B"'].map(end => ` ${end}`));
  });

  it('reads what is browsed: folders with their names, and items with their lengths', () => {
    const packets = capture([
      ...OPENED, browsing(true, '00110e 70 0002 0001'), browsing(false, '02110e 70 0010 04 0005 0000000a 006a 01 0004 526f6f74'),
      browsing(false, '02110e 71 0020 04 0005 0001 02 0018 0000000000000001 02 01 006a 0006 416c62756d73 00000000'),
      browsing(false, '02110e 71 0001 0b'),
    ]);
    expect(packets.slice(4).map(packet => packet.info)).toEqual([
      'Sent Browsing: Command - SetBrowsedPlayer - Player ID: 1', 'Rcvd Browsing: OK - SetBrowsedPlayer - Current Path: /Root/',
      'Rcvd Browsing: OK - GetFolderItems - UidCounter: 0x0005, NumberOfItems: 1', 'Rcvd Browsing: Range Out of Bounds - GetFolderItems',
    ]);
    expect(packets[6].remarks).toEqual(['Item length does not correspond to sum of length of attributes']);
    expect(packets[6].lines()).toContain('    Folder : Albums');
  });

  it('reads what players are and can do, a bit each (§6.10.2.1)', () => {
    const features = `01${'00'.repeat(15)}`, name = '006a 0003 506f64';
    const [player] = capture([
      ...OPENED, browsing(false, `02110e 71 0027 04 0005 0001 01 001f 0001 01 00000002 01 ${features} ${name}`),
    ]).slice(-1);
    const lines = player.lines().map(line => line.trim());
    expect([player.trouble, player.remarks]).toEqual(['none', []]);
    expect(lines).toEqual(expect.arrayContaining([
      'Player: Pod', 'Major Player Type: Audio (0x01)', 'Player SubType: Podcast (0x00000002)', '.... ...1 = PASSTHROUGH Select: 0x1',
    ]));
  });
});
