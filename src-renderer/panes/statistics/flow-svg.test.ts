import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src-main/api/index.ts';
import { flowSvg } from './flow-svg.ts';
import { flowOf } from './flow.ts';

const row = (number: number, source: string, destination: string, info: string) => ({ number, source, destination, protocol: 'UDP', info }) as Row;
const drawn = (...rows: readonly Row[]) => flowSvg(flowOf(rows), ({ row: { number } }) => `${number}.000000`);

describe('a flow as a drawing', () => {
  it('has a column for each address and an arrow for each packet', () => {
    const svg = drawn(row(1, 'a', 'b', 'ask'), row(2, 'b', 'a', 'answer'), row(3, 'a', 'a', 'itself'));
    expect(svg).toContain('<text x="195" y="24" text-anchor="middle" font-weight="bold">a</text>');
    expect(svg).toContain('<path d="M195 66H365" fill="none" stroke="#a92b33" marker-end="url(#right)"/>');
    expect(svg).toContain('<path d="M365 100H195" fill="none" stroke="#1f54b8" marker-end="url(#left)"/>');
    expect(svg).toContain('<path d="M195 128h28v6H195"');
    expect(svg.match(/<g><title>/g)).toHaveLength(3);
    expect(svg).toContain('>2.000000<');
    expect(svg).toContain('>3  UDP  itself<');
  });

  it('escapes whatever packets say', () => {
    const svg = drawn(row(1, '<script>', 'b" onload="', 'x\u0000\u001b\ud800&]]>'));
    expect(svg).not.toMatch(/<script|onload="|[\u0000-\u0008\u000e-\u001f]/);
    expect(svg).toContain('&lt;script&gt;');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(svg))).toBe(svg);
  });

  it('cuts what has no room, and tells it when it is pointed at', () => {
    const svg = drawn(row(1, 'a', 'b', 'long '.repeat(40).trim()));
    expect(svg).toContain(`<title>${'long '.repeat(40).trim()}</title>`);
    expect(svg).toMatch(/text-anchor="middle" y="61" fill="#1b1c20">long [a-z ]{1,20}…</);
  });
});
