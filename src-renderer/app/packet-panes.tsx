/** What is below the list: the tree of the selected packet, its bytes and their diagram, as the user wants them to lie. */
import { PacketBytes } from '../panes/packet-bytes/packet-bytes.tsx';
import { PacketDetail } from '../panes/packet-detail/packet-detail.tsx';
import { PacketDiagram } from '../panes/packet-diagram/packet-diagram.tsx';
import { Split } from '../parts/split.tsx';
import { useStore } from '../state/store.ts';
import { useWorkspace } from '../state/workspace.ts';

interface PacketPanesProps {
  /** Of the bar between two areas: where it is, and what happens when it is moved. */
  readonly bar: (id: string) => { readonly share: number; readonly onShare: (share: number | undefined) => void };
}

/** Pixels at normal text size below which areas side by side are put one above the other. */
const leastOfTwo = 1000,
  leastOfThree = 1400;

export function PacketPanes({ bar }: PacketPanesProps) {
  const { layout, zoom, splits } = useStore(useWorkspace().preferences);
  /** Sixteen bytes and their text, unless the tree would be left too little, or the user has decided. */
  const leastSecond = splits.beside === undefined ? `min(${620 * zoom}px, 60%)` : undefined;
  const sizeOfTree = 'Size of the detail tree';
  if (layout === 'tree') return <PacketDetail />;
  if (layout === 'bytes') return <PacketBytes />;
  if (layout === 'diagram')
    return (
      <Split direction="row" label={sizeOfTree} stackBelow={leastOfTwo * zoom} {...bar('diagram')}>
        <PacketDetail />
        <PacketDiagram />
      </Split>
    );
  if (layout === 'all')
    return (
      <Split direction="row" label={sizeOfTree} stackBelow={leastOfThree * zoom} {...bar('all')}>
        <PacketDetail />
        <Split direction="row" label="Size of the bytes" {...bar('bytes')}>
          <PacketBytes />
          <PacketDiagram />
        </Split>
      </Split>
    );
  return (
    <Split direction={layout === 'beside' ? 'row' : 'column'} label={sizeOfTree} stackBelow={leastOfTwo * zoom} leastSecond={leastSecond} {...bar(layout)}>
      <PacketDetail />
      <PacketBytes />
    </Split>
  );
}
