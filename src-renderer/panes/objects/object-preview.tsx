/** A look into an object: pictures as such, text as text, all else as bytes. */
import { useEffect, useState } from 'react';
import type { ObjectInfo } from '../../../src-main/api/index.ts';
import { base64 } from '../../format/byte-copies.ts';
import { hexDump } from '../../format/hex.ts';
import { countText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { failureText } from '../../state/failure.ts';
import { useCapture } from '../../state/workspace.ts';
import { looksLikeText, pictureType, shownName } from './object-kind.ts';

/** Bytes that are shown of text, and of what is neither text nor a picture; a larger picture is not shown. */
const mostText = 65_536,
  mostBytes = 4096,
  mostPicture = 4_000_000;

export function ObjectPreview({ object, onGo }: { readonly object: ObjectInfo | undefined; readonly onGo: (object: ObjectInfo) => void }) {
  const { engine, id } = useCapture();
  const [bytes, setBytes] = useState<Uint8Array>();
  const [error, setError] = useState<string>();
  const picture = object && object.size <= mostPicture ? pictureType(object.contentType) : undefined;
  useEffect(() => {
    if (!object) return undefined;
    let wanted = true;
    engine.objectBegin(id, { frame: object.frame, nth: object.nth }, picture === undefined ? mostText : mostPicture).then(
      (begin) => wanted && setBytes(begin),
      (failure: unknown) => wanted && setError(failureText(failure)),
    );
    return () => {
      wanted = false;
    };
  }, [engine, id, object, picture]);

  if (!object) return <div className="object-preview object-nothing muted">Choose an object to look into it.</div>;
  return (
    <section className="object-preview" aria-label="Preview">
      <header className="pane-head">
        <h3 title={visible(object.uri)}>{visible(shownName(object.name))}</h3>
        <IconButton
          label={`Go to packet ${object.frame}`}
          icon="goto"
          title={`Go to packet ${countText(object.frame)}`}
          onClick={() => onGo(object)}
        />
      </header>
      {object.trouble !== undefined && <p className="object-trouble">{object.trouble}</p>}
      {error !== undefined && (
        <p role="alert" className="wrong">
          {error}
        </p>
      )}
      <div className="object-contents">{bytes && <Contents bytes={bytes} picture={picture} name={object.name} />}</div>
      {bytes && <p className="muted object-foot">{footText(object, bytes, picture)}</p>}
    </section>
  );
}

function Contents({ bytes, picture, name }: { readonly bytes: Uint8Array; readonly picture: string | undefined; readonly name: string }) {
  const [broken, setBroken] = useState(false);
  if (picture !== undefined && !broken) {
    return <img src={`data:${picture};base64,${base64(bytes)}`} alt={visible(name)} onError={() => setBroken(true)} />;
  }
  return (
    <pre tabIndex={0}>
      {looksLikeText(bytes) ? new TextDecoder().decode(bytes.subarray(0, mostText)) : hexDump(bytes.subarray(0, mostBytes))}
    </pre>
  );
}

function footText({ contentType, size }: ObjectInfo, bytes: Uint8Array, picture: string | undefined): string {
  const shown = picture !== undefined ? size : looksLikeText(bytes) ? Math.min(size, mostText) : Math.min(size, mostBytes);
  return `${contentType === '' ? 'no content type' : visible(contentType)} · ${sizeText(size)}${shown < size ? `, the first ${sizeText(shown)} are shown` : ''}`;
}
