import { describe, expect, it } from 'vitest';
import type { CountedRemark } from '../../../src-main/api/index.ts';
import { linesByKind, linesByText } from './remark-kinds.ts';

const remark = (text: string, its: Partial<CountedRemark> = {}): CountedRemark => ({
  severity: 'note', group: 'Sequence', protocol: 'TCP', text, count: 1, frame: 1, ...its,
});
const duplicate = { kind: { field: 'tcp.analysis.duplicate_ack', title: 'Duplicate ACK' } };
const spoken = { protocol: 'HTTP', kind: { field: 'http.chat', title: 'Formatted text' } };

describe('remarks of one kind', () => {
  it('are one line with the sum of their packets and the first frame, shown by their field', () => {
    const lines = linesByKind([
      remark('Duplicate ACK (#2)', { ...duplicate, count: 3, frame: 101 }),
      remark('TCP keep-alive segment'),
      remark('Duplicate ACK (#1)', { ...duplicate, count: 5, frame: 99 }),
    ]);
    expect(lines.map(({ text, count, frame, filter }) => [text, count, frame, filter])).toEqual([
      ['Duplicate ACK', 8, 99, 'tcp.analysis.duplicate_ack'],
      ['TCP keep-alive segment', 1, 1, '_ws.expert.message == "TCP keep-alive segment"'],
    ]);
  });

  it('are called after the first where what they are declared as says nothing of them', () => {
    const lines = linesByKind([remark('GET /a HTTP/1.1\\r\\n', spoken), remark('GET /b HTTP/1.1\\r\\n', spoken)]);
    expect(lines.map(({ text }) => text)).toEqual(['GET /a HTTP/1.1\\r\\n and 1 more']);
  });

  it('keep their text where there is only one', () => {
    const [line] = linesByKind([remark('Connection reset (RST)', { kind: { field: 'tcp.connection.rst', title: 'Reset' } })]);
    expect([line.text, line.filter]).toEqual(['Connection reset (RST)', '_ws.expert.message == "Connection reset (RST)"']);
  });

  it('stay apart by severity and protocol, and where they are declared as nothing', () => {
    const lines = linesByKind([
      remark('Duplicate ACK (#1)', duplicate), remark('Duplicate ACK (#1)', { ...duplicate, severity: 'warning' }),
      remark('Bad checksum', { protocol: 'OSPF' }), remark('Bad checksum', { protocol: 'RIP' }),
    ]);
    expect(lines).toHaveLength(4);
  });

  it('are a line for each text where somebody wants to see all of them', () => {
    const lines = linesByText([remark('Duplicate ACK (#1)', duplicate), remark('Duplicate ACK (#2)', duplicate)]);
    expect(lines.map(({ text, filter }) => [text, filter])).toEqual([
      ['Duplicate ACK (#1)', '_ws.expert.message == "Duplicate ACK (#1)"'],
      ['Duplicate ACK (#2)', '_ws.expert.message == "Duplicate ACK (#2)"'],
    ]);
  });
});
