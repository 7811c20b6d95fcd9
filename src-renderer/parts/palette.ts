/** The theme's colours for a canvas, which knows no style sheet. */
import type { VerdictName } from '../format/verdict.ts';

export type Palette = Readonly<
  Record<'surface' | 'text' | 'muted' | 'line' | 'selected' | 'client' | 'server' | 'open' | 'closing' | VerdictName, string>
> & {
  /** Of words about a verdict, which need more contrast than lines. */
  readonly words: Readonly<Record<VerdictName, string>>;
  readonly ui: string;
  readonly mono: string;
};

const variables = {
  surface: '--surface',
  text: '--text',
  muted: '--text-muted',
  line: '--border-strong',
  selected: '--accent-soft',
  client: '--side-0',
  server: '--side-1',
  open: '--valid-edge',
  closing: '--warned-edge',
  retransmission: '--verdict-retransmission',
  reordered: '--verdict-reordered',
  duplicate: '--verdict-duplicate',
  probe: '--verdict-probe',
} as const;

const wordVariables: Readonly<Record<VerdictName, string>> = {
  retransmission: '--verdict-retransmission-text',
  reordered: '--verdict-reordered-text',
  duplicate: '--verdict-duplicate-text',
  probe: '--verdict-probe-text',
};

export function readPalette(element: HTMLElement, zoom: number): Palette {
  const style = getComputedStyle(element);
  const coloursOf = <Name extends string>(named: Readonly<Record<Name, string>>) =>
    Object.fromEntries(Object.entries<string>(named)
      .map(([name, variable]) => [name, style.getPropertyValue(variable).trim()])) as Record<Name, string>;
  return {
    ...coloursOf(variables),
    words: coloursOf(wordVariables),
    ui: `${Math.round(11.5 * zoom)}px ${style.getPropertyValue('--font-ui')}`,
    mono: `${Math.round(11.5 * zoom)}px ${style.getPropertyValue('--font-mono')}`,
  };
}
