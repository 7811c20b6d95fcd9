/** Above the bytes: what they are the bytes of, where there is more than the frame. */
import type { PacketTree } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';

interface ByteTabsProps {
  readonly sources: PacketTree['sources'];
  /** Index of the one that is shown. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

export function ByteTabs({ sources, shown, onShow }: ByteTabsProps) {
  if (sources.length < 2) return null;
  return (
    <div className="byte-tabs" role="tablist" aria-label="Bytes of">
      {sources.map(({ name, bytes: { length } }, index) => (
        <button key={index} type="button" role="tab" aria-selected={index === shown} onClick={() => onShow(index)}>
          {visible(name)} {!name.endsWith(' bytes)') && <span className="muted">{length}</span>}
        </button>
      ))}
    </div>
  );
}
