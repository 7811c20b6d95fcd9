/** Says that packets are being counted, and how far that is; before that, how far the capture is loaded. */
import { UnderWay } from '../../parts/under-way.tsx';
import { loadedShare } from '../../state/open-capture.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

/** `share`: 0 to 1; undefined until it is known. */
export function Counting({ share }: { readonly share: number | undefined }) {
  const load = useStore(useCapture().load);
  return load.info ? <UnderWay label="Counting" share={share} /> : <UnderWay label="Loading the capture" share={loadedShare(load)} />;
}
