/** A capture's name, with a dot while there are comments that no file has yet. */
import { visibleName } from '../parts/visible-name.ts';
import type { OpenCapture } from '../state/open-capture.ts';
import { useStore } from '../state/store.ts';

export function CaptureName({ capture }: { readonly capture: OpenCapture }) {
  const unsaved = useStore(capture.comments.unsaved);
  return (
    <>
      {visibleName(capture.name)}
      {unsaved && (
        <span className="unsaved" role="img" aria-label="Comments are not saved" title="Comments are not saved">
          {' '}
          •
        </span>
      )}
    </>
  );
}
