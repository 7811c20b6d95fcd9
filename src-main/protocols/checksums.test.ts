import { expect, it } from 'vitest';
import { Dissector, MARKS, Registry, expert, protocol, u16, u8 } from '../dissect/index.ts';
import { answers } from '../tooling/packets.ts';
import { CHECKSUM_STATUS } from './checksum-status.ts';
import { NONE, type RightChecksum, takeChecksum } from './checksums.ts';

/** A checksum of which `right` is known, and a byte behind it. */
function lines(right: ReturnType<RightChecksum>): readonly string[] {
  const summed = protocol({
    name: 'summed', title: 'Summed',
    fields: {
      checksum: u16('Checksum', { hex: true }), status: u8('Checksum Status', CHECKSUM_STATUS), bad: expert('Bad checksum', 'error', 'Checksum'),
      rest: u8('Rest'),
    },
    dissect(p, f) {
      takeChecksum(p, f, () => right);
      p.take(f.rest);
    },
  });
  const dissector = new Dissector(new Registry([MARKS, summed]), { labelled: true, strict: true });
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original: 3, bytes: Uint8Array.of(0, 7, 1), linkType: 1, encapsulation: 1, interfaceIndex: 0 },
    undefined, summed,
  );
  return answers(dissector).lines().map(line => line.trim());
}

it('says of a checksum whether it is right, and what it should be', () => {
  expect(lines(7)).toEqual(['Summed', 'Checksum: 0x0007 [correct]', '[Checksum Status: Good]', 'Rest: 1']);
  expect(lines(undefined)).toEqual(['Summed', 'Checksum: 0x0007 [unverified]', '[Checksum Status: Unverified]', 'Rest: 1']);
  expect(lines(NONE)).toEqual(['Summed', 'Checksum: 0x0007 [not present]', '[Checksum Status: Not present]', 'Rest: 1']);
  expect(lines(0x1f)).toEqual([
    'Summed', 'Checksum: 0x0007 incorrect, should be 0x001f', '[Expert Info (Error/Checksum): Bad checksum [should be 0x001f]]',
    '[Bad checksum [should be 0x001f]]', '[Severity level: Error]', '[Group: Checksum]', '[Checksum Status: Bad]', 'Rest: 1',
  ]);
});
