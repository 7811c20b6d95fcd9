/** What is known of the file and of the time it covers. */
import { countText, durationText, rateText, shareText, sizeText } from '../../format/sizes.ts';
import { instantOf, differenceText, utcText } from '../../format/time.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { FileHashLines } from './file-hashes.tsx';
import { Line, Section } from './property-lines.tsx';
import './statistics.css';

/** The same while the file is read and after. */
const height = 'min(720px, 88vh)';

export function CaptureProperties({ onClose }: { readonly onClose: () => void }) {
  const { dialog } = useWorkspace(),
    capture = useCapture();
  const { info } = useStore(capture.load);
  const view = useStore(capture.views.shown);
  if (!info)
    return (
      <Dialog title="Capture file properties" onClose={onClose} width={680} height={height}>
        <Counting share={undefined} />
      </Dialog>
    );
  const first = instantOf(info.firstTime),
    last = instantOf(info.lastTime);
  const elapsed = first && last ? Number(differenceText(last, first, 9)) : 0;

  return (
    <Dialog
      title="Capture file properties"
      onClose={onClose}
      width={680}
      height={height}
      foot={
        <button type="button" className="button" onClick={() => dialog.set('capture-comments')}>
          {info.comments.length > 0 ? 'Edit comments …' : 'Add a comment …'}
        </button>
      }
    >
      <Section title="File">
        <Line name="Name">{visible(info.name)}</Line>
        <Line name="Path">{visible(info.path)}</Line>
        <Line name="Size">
          {sizeText(info.size)} <span className="muted">({countText(info.size)} bytes)</span>
        </Line>
        <FileHashLines />
        <Line name="Format">{visible(info.format)}</Line>
        {info.writer && <Line name="Written by">{visible(info.writer)}</Line>}
        <Line name="Loaded in">{durationText(info.loadMilliseconds)}</Line>
      </Section>
      <Section title="Time">
        <Line name="First packet">{first ? `${utcText(first, 6)} UTC` : '–'}</Line>
        <Line name="Last packet">{last ? `${utcText(last, 6)} UTC` : '–'}</Line>
        <Line name="Elapsed">{elapsed > 0 ? `${elapsed.toFixed(6)} s` : '–'}</Line>
      </Section>
      <Section title="Packets">
        <Line name="Captured">{countText(info.packets)}</Line>
        {view && (
          <Line name="Shown">
            {countText(view.shown)} ({shareText(view.shown, info.packets)})
          </Line>
        )}
        <Line name="Bytes">{countText(info.bytes)}</Line>
        {info.packets > 0 && <Line name="Average size">{Math.round(info.bytes / info.packets)} bytes</Line>}
        {elapsed > 0 && (
          <Line name="Average rate">
            {(info.packets / elapsed).toFixed(1)} packets/s, {rateText(info.bytes, elapsed)}
          </Line>
        )}
      </Section>
      {info.interfaces.map((one, index) => (
        <Section key={index} title={info.interfaces.length > 1 ? `Interface ${index}` : 'Interface'}>
          {one.name && <Line name="Name">{visible(one.name)}</Line>}
          {one.description && <Line name="Description">{visible(one.description)}</Line>}
          <Line name="Link type">{visible(one.linkTypeName)}</Line>
          <Line name="Snap length">{one.snapLength > 0 ? `${countText(one.snapLength)} bytes` : 'unlimited'}</Line>
          {one.received !== undefined && <Line name="Received">{countText(one.received)}</Line>}
          {one.dropped !== undefined && <Line name="Dropped">{countText(one.dropped)}</Line>}
        </Section>
      ))}
      {info.comments.length > 0 && (
        <Section title="Comments">
          {info.comments.map((comment, index) => (
            <Line key={index} name={`${index + 1}`}>
              {visible(comment)}
            </Line>
          ))}
        </Section>
      )}
      {info.notes.length > 0 && (
        <Section title="Notes">
          {info.notes.map((note, index) => (
            <Line key={index} name={note.severity}>
              {visible(note.text)}
            </Line>
          ))}
        </Section>
      )}
    </Dialog>
  );
}
