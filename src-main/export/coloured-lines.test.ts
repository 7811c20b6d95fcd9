import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../tooling/read-output.ts';
import { samplePath } from '../tooling/samples.ts';

const output = (...options: string[]): Promise<string> => outputOf(requestOf(['-r', samplePath('http.pcapng'), '-c', '1', ...options]));

describe('colours of packets', () => {
  it('are those of the first rule that fits, which the frame names', async () => {
    expect(await output('--color', '-V')).toContain(
      '    [Coloring Rule Name: HTTP]\n    [Coloring Rule String: http || tcp.port == 80 || http2]\nEthernet II',
    );
    expect(await output('--color', '-T', 'fields', '-e', 'frame.coloring_rule.name')).toBe('HTTP\n');
    expect(await output('-T', 'fields', '-e', 'frame.coloring_rule.name')).toBe('\n');
  });

  it('are attributes of PDML and PSML', async () => {
    for (const format of ['pdml', 'psml'])
      expect(await output('--color', '-T', format)).toContain("<packet foreground='#12272e' background='#e4ffc7'>\n");
    expect(await output('-T', 'psml')).toContain('<packet>\n');
  });

  it('go around lines on terminals that have them, and nowhere else', async () => {
    const request = requestOf(['-r', samplePath('http.pcapng'), '-c', '1', '--color']), plain = await outputOf(request);
    expect(plain).toBe(await output());
    expect(await outputOf({ ...request, colours: 'terminal' })).toBe(`\x1b[38;2;18;39;46m\x1b[48;2;228;255;199m\x1b[K${plain}\x1b[0m`);
  });
});

describe('the hash of a frame', () => {
  it('is there where a preference asks for it', async () => {
    expect(await output('-o', 'frame.generate_md5_hash:TRUE', '-T', 'fields', '-e', 'frame.md5_hash')).toBe('ecc486bb1a8e8915cd498161c6b5a3d5\n');
    expect(await output('-T', 'fields', '-e', 'frame.md5_hash')).toBe('\n');
  });
});
