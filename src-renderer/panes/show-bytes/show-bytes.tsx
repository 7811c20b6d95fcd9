/** The dialog that shows the selected bytes in other forms: unpacked, decoded, as text, as a picture. */
import { useEffect, useState } from 'react';
import { arrayText, base64, escapedString } from '../../format/byte-copies.ts';
import { decoded, decodings } from '../../format/decoded-bytes.ts';
import type { Decoded, Decoding } from '../../format/decoded-bytes.ts';
import { hexDump, printableText } from '../../format/hex.ts';
import { pictureIn } from '../../format/picture-type.ts';
import { sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './show-bytes.css';

const decodingTitles: Readonly<Record<Decoding, string>> = {
  none: 'As they are',
  base64: 'From Base64',
  gzip: 'From gzip',
  zlib: 'From zlib',
  deflate: 'From deflate',
  hex: 'From hex digits',
  percent: 'From %XX',
  'quoted-printable': 'From quoted-printable',
  rot13: 'ROT13',
};

/** Each has its lines, and `picture` none. */
const forms: readonly { readonly form: string; readonly title: string; readonly written: (bytes: Uint8Array) => string }[] = [
  { form: 'utf-8', title: 'UTF-8', written: (bytes) => new TextDecoder().decode(bytes) },
  { form: 'utf-16', title: 'UTF-16', written: (bytes) => new TextDecoder('utf-16le').decode(bytes) },
  { form: 'ascii', title: 'ASCII', written: (bytes) => new TextDecoder('latin1').decode(bytes).replace(/[^\t\n\r -~]/g, '·') },
  { form: 'hex', title: 'Hex dump', written: hexDump },
  { form: 'json', title: 'JSON', written: jsonText },
  { form: 'base64', title: 'Base64', written: base64 },
  { form: 'escaped', title: 'Escaped string', written: escapedString },
  { form: 'c', title: 'C array', written: arrayText },
];
const picture = 'picture';

/** Bytes that are written out: a page of some megabytes would keep the window busy. */
const mostShown = 1 << 17;
/** Characters that they are written as: of JSON nested some thousand deep, indented, there would be hundreds of millions. */
const mostWritten = 8 * mostShown;

export interface ShownBytes {
  /** What a file of them is called. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function ShowBytes({ shown, onClose }: { readonly shown: ShownBytes; readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [decoding, setDecoding] = useState<Decoding>(() => firstDecoding(shown.bytes));
  const [found, setFound] = useState<Decoded>();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    let wanted = true;
    decoded(shown.bytes, decoding).then((result) => wanted && setFound(result), workspace.notices.fail);
    return () => {
      wanted = false;
    };
  }, [decoding, shown, workspace]);
  const bytes = found?.bytes ?? new Uint8Array(),
    pictureType = pictureIn(bytes);
  const form = chosen ?? (pictureType ? picture : looksLikeText(bytes) ? 'utf-8' : 'hex');
  const isPicture = form === picture && pictureType !== undefined;
  const written = (most: number) => forms.find((one) => one.form === form)?.written(bytes.subarray(0, most)) ?? '';

  return (
    <Dialog
      title="Packet bytes"
      onClose={onClose}
      width={860}
      height="min(640px, 86vh)"
      foot={
        <DialogFoot
          note={found && noteText(shown.bytes.length, found, isPicture)}
          wrong={found?.wrong !== undefined}
          more={
            <>
              <button
                type="button"
                className="button"
                disabled={form === picture || bytes.length === 0}
                onClick={() => workspace.copy(written(bytes.length))}
              >
                Copy
              </button>
              <button type="button" className="button" disabled={bytes.length === 0} onClick={() => saveFile(shown.name, new Uint8Array(bytes))}>
                Save …
              </button>
            </>
          }
          action="Close"
          onAction={onClose}
        />
      }
    >
      <div className="shown-bytes">
        <div className="shown-choices">
          <label>
            Decode
            <select className="field" autoFocus value={decoding} onChange={({ target: { value } }) => setDecoding(value as Decoding)}>
              {decodings.map((one) => (
                <option key={one} value={one}>
                  {decodingTitles[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            Show as
            <select className="field" value={form} onChange={({ target: { value } }) => setChosen(value)}>
              {forms.map(({ form: one, title }) => (
                <option key={one} value={one}>
                  {title}
                </option>
              ))}
              <option value={picture} disabled={pictureType === undefined}>
                Picture
              </option>
            </select>
          </label>
        </div>
        {isPicture ? (
          <div className="shown-text shown-picture">
            <img src={`data:${pictureType};base64,${base64(bytes)}`} alt="The selected bytes as a picture" />
          </div>
        ) : (
          <pre className="shown-text selectable mono" tabIndex={0} aria-label="Bytes">
            {shownText(written(mostShown).slice(0, mostWritten))}
          </pre>
        )}
      </div>
    </Dialog>
  );
}

/** Nothing in it hides or reorders what stands beside it; tabs and line ends lay it out. */
function shownText(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('');
}

/** Compressed bytes say so themselves. */
function firstDecoding(bytes: Uint8Array): Decoding {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : 'none';
}

function looksLikeText(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 2048),
    text = printableText(begin);
  const readable = begin.filter((byte, at) => text[at] !== '.' || byte >= 0x80 || [0x09, 0x0a, 0x0d, 0x2e].includes(byte));
  return readable.length > begin.length * 0.95;
}

/** Indented where it is JSON, else as it stands. */
function jsonText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function noteText(from: number, { bytes, cut, wrong }: Decoded, isPicture: boolean): string {
  const sizes = bytes.length === from ? sizeText(from) : `${sizeText(from)} decoded to ${sizeText(bytes.length)}`;
  const shown = !isPicture && bytes.length > mostShown ? `, the first ${sizeText(mostShown)} are shown` : '';
  return `${sizes}${shown}${cut ? '; there is more' : ''}${wrong === undefined ? '' : `: ${wrong}`}`;
}
