/** The window's few icons, drawn on a 16 × 16 grid with the text's colour. */

const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  dot: 'M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  open: 'M2 13V4h4l1.5 2H14v7z',
  clock: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM8 5.5V8l2 1.5',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  filter: 'M2 3.5h12L9.5 9v4L6.5 11.5V9z',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.2',
  info: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 7.4v3.4M8 5.2v.2',
  previous: 'M10 4L6 8l4 4',
  next: 'M6 4l4 4-4 4',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 13h10',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.3 10.3L14 14',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  goto: 'M3 8h9M9 5l3 3-3 3',
} as const;

export type IconName = keyof typeof paths;

/** `size`: pixels at normal text size, of which a rem has 13; icons grow with the text. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const length = `${size / 13}rem`;
  return (
    <svg style={{ width: length, height: length }} viewBox="0 0 16 16" aria-hidden="true" className="icon">
      <path
        d={paths[name]}
        fill={name === 'dot' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
