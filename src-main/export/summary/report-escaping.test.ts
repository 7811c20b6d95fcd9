import { describe, expect, it } from 'vitest';
import { html, escaped as htmlText } from './html.ts';
import { markdown, escaped as markdownText } from './markdown.ts';
import type { Report } from './report.ts';

const HOSTILE = '<script>alert(1)</script>"\'>&`![x](javascript:alert(1))|\n# heading\n\u202eevil';

const report: Report = {
  title: HOSTILE,
  subtitle: HOSTILE,
  sections: [
    {
      title: HOSTILE, text: [HOSTILE], facts: [[HOSTILE, HOSTILE]],
      tables: [{ title: HOSTILE, columns: [{ title: HOSTILE }], rows: [[HOSTILE]], more: HOSTILE }],
    },
  ],
};

describe('texts of a capture in a page', () => {
  it('are neither elements nor attributes', () => {
    const page = html(report);
    expect(page.match(/<script/g)).toBeNull();
    expect(page).not.toContain('\u202e');
    expect(page).toContain('\\u202Eevil');
    expect(htmlText('<a href="x">&\'')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  });

  it('are in a page that loads and runs nothing', () => {
    const page = html(report);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/ (?:src|href|on\w+)=/);
  });
});

describe('texts of a capture in Markdown', () => {
  it('are no markup, no HTML, no links and no lines of their own', () => {
    const lines = markdown(report).split('\n');
    expect(lines.filter(line => line.startsWith('#'))).toHaveLength(3);
    expect(markdown(report)).not.toMatch(/(?<!\\)<script/);
    expect(markdown(report)).not.toMatch(/(?<!\\)!\[/);
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['http://evil.example', 'http\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['me@evil.example', 'me\\@evil.example'],
    ['- item', '\\- item'],
    ['a\r\nb', 'a b'],
    ['\u202egpj.exe\x1b[2J', '\\\\u202Egpj.exe\\\\033\\[2J'],
    ['10.0.0.1:443', '10.0.0.1:443'],
  ])('%j is written %s', (text, expected) => expect(markdownText(text)).toBe(expected));

  it('lose the spaces around them, however many there are within', () => {
    const spaces = ' '.repeat(500_000);
    expect(markdownText(`  a${spaces}b  `)).toBe(`a${spaces}b`);
  });

  it('keeps a table row on one line with as many cells as it has', () => {
    const row = markdown(report).split('\n').at(-4)!;
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(2);
  });
});
