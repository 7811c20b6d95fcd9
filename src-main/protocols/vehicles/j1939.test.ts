import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { canRegistry, inCanCapture } from '../../tooling/can-capture.ts';
import { answers, dissect, fromHex } from '../../tooling/packets.ts';
import { ANNOUNCED, DIRECTED, examples } from './j1939.examples.ts';

const registry = canRegistry({ 'can.subdissector': 'j1939' });
const read = (name: keyof typeof examples) => dissect(examples[name].hex, { ...examples[name], registry });
const inCapture = (frames: readonly string[], number?: number) => inCanCapture(registry, frames, number);

describe('j1939', () => {
  it('has priority, parameter group and addresses in the identifier', () => {
    const speed = read('speed');
    expect([speed.protocol, speed.info, speed.source]).toEqual(['J1939', 'PGN: 61444    f0 7d 8b 68 00 00 f3 7d', '0']);
    expect(['priority', 'pgn', 'src_addr', 'pdu_format', 'group_extension', 'dst_addr'].map(name => speed.value(`j1939.${name}`)))
      .toEqual(['3', '61444', '0', '240', '4', undefined]);
    expect(speed.lines()).toContain('        [.... ..00 0000 0000 1111 0000 0000 0100 = PGN: 61444 (Electronic Engine Controller 1)]');
  });

  it('has a destination where the format is below 240, which is no part of the group', () => {
    const request = read('request');
    expect(['pgn', 'dst_addr', 'src_addr', 'asked_pgn'].map(name => request.value(`j1939.${name}`))).toEqual(['59904', '255', '249', '60928']);
    expect(request.lines()).toContain('        Requested PGN: 60928 (Address Claimed)');
    expect(read('acknowledged').lines()).toEqual(expect.arrayContaining([
      '        Control: Negative Acknowledgment (1)', '        Address Acknowledged: 249 (Off Board Diagnostic-Service Tool #1)',
      '        PGN: 65226 (Active Diagnostic Trouble Codes (DM1))',
    ]));
  });

  it('tells of troubles: number, failure, how often, and lamps', () => {
    // SPN 91 in 19 bits whose highest three are 001: 65536 more.
    const troubles = read('troubles');
    expect(['spn', 'fmi', 'cm', 'oc', 'lamp.malfunction', 'lamp.warning', 'flash.stop'].map(name => troubles.value(`j1939.dm.${name}`)))
      .toEqual([String(65536 + 91), '3', '1', '1', '1', '1', '3']);
    expect(troubles.lines()).toContain('        Diagnostic Trouble Code: SPN 65627, Voltage above normal');
  });

  it('tells failures to those who ask for them alone', () => {
    const dissector = new Dissector(registry, { wanted: registry.wanted(['j1939.dm.fmi']), strict: true });
    const { linkType, hex } = examples.troubles, bytes = fromHex(hex);
    dissector.dissect({ number: 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes, linkType, encapsulation: 1, interfaceIndex: 0 });
    expect(answers(dissector).values('j1939.dm.fmi')).toEqual(['3']);
  });

  it('leaves frames with short identifiers to others, and takes those without data', () => {
    expect([read('standard').protocol, read('standard').has('j1939'), read('standard').value('data.data')]).toEqual(['CAN', false, '01']);
    expect([read('empty').protocol, read('empty').value('j1939.pgn')]).toEqual(['J1939', '65262']);
  });

  it('puts a message together that is announced to all', () => {
    const last = inCapture(ANNOUNCED);
    expect([last.values('j1939.dm.spn'), last.values('j1939.dm.fmi'), last.value('j1939.tp.reassembled.length')])
      .toEqual([['91', '100'], ['4', '3'], '10']);
    expect(last.values('j1939.tp.fragment')).toEqual(['2', '3']);
    expect([inCapture(ANNOUNCED, 1).value('j1939.tp.pgn'), inCapture(ANNOUNCED, 2).value('j1939.tp.reassembled_in')]).toEqual(['65226', '3']);
  });

  it('puts one together whose parts are in another order', () => {
    const last = inCapture(DIRECTED, 4);
    expect([last.value('j1939.tp.pgn'), last.value('j1939.tp.reassembled.data')]).toEqual(['65260', '414243444546474849']);
    expect([inCapture(DIRECTED, 2).value('j1939.tp.next'), inCapture(DIRECTED, 5).value('j1939.tp.size')]).toEqual(['1', '9']);
  });

  it('gives one up that is aborted', () => {
    const aborted = [...DIRECTED.slice(0, 3), '9cec0021 08 000000 ff 03 ff ff ff ec fe 00', DIRECTED[3]];
    expect(inCapture(aborted).has('j1939.tp.fragment')).toBe(false);
    expect(inCapture(aborted, 4).value('j1939.tp.reason')).toBe('3');
  });
});
