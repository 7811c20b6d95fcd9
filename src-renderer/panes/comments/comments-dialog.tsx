/** The dialogs in which comments are written: on the selected packet, and on the capture. */
import { useEffect, useState } from 'react';
import { countText } from '../../format/sizes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { placesCount } from '../../state/row-places.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import './comments.css';

export function PacketComments({ onClose }: { readonly onClose: () => void }) {
  const { notices } = useWorkspace(),
    capture = useCapture();
  const [frame] = useState(capture.selection.state.value.frame),
    [several] = useState(() => placesCount(capture.cursor.picked));
  const [comments, setComments] = useState<readonly string[]>();
  useEffect(() => {
    capture.comments.of(frame).then(setComments, notices.fail);
  }, [capture, frame, notices]);
  if (several > 1) {
    return (
      <Comments
        title={`Comments on ${countText(several)} packets`}
        hint="They are added to those that each packet has already."
        comments={[]}
        onSave={(written) => capture.commentPicked(written)}
        onClose={onClose}
      />
    );
  }
  return (
    comments && (
      <Comments
        title={`Comments on packet ${countText(frame)}`}
        comments={comments}
        onSave={(written) => capture.commentPacket(frame, written)}
        onClose={onClose}
      />
    )
  );
}

export function CaptureComments({ onClose }: { readonly onClose: () => void }) {
  const capture = useCapture();
  return (
    <Comments
      title="Comments on the capture"
      comments={capture.load.value.info?.comments ?? []}
      onSave={(written) => capture.commentCapture(written)}
      onClose={onClose}
    />
  );
}

/** What a block of a pcapng file has room for, if all of it is ASCII. */
const longest = 65_535;

interface CommentsProps {
  readonly title: string;
  /** What is to be known before one writes. */
  readonly hint?: string;
  readonly comments: readonly string[];
  readonly onSave: (comments: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
}

function Comments({ title, hint, comments, onSave, onClose }: CommentsProps) {
  const { notices } = useWorkspace();
  const [texts, setTexts] = useState<readonly string[]>(comments.length > 0 ? comments : ['']);
  const written = texts.map((text) => text.trim()).filter(Boolean);
  const isChanged = JSON.stringify(written) !== JSON.stringify(comments);
  const [isSaving, setSaving] = useState(false);
  const canSave = isChanged && !isSaving;
  const save = () => {
    setSaving(true);
    return onSave(texts).then(onClose, notices.fail).finally(() => setSaving(false));
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width={620}
      foot={
        <DialogFoot
          note="pcapng files keep comments: File → Save as …"
          onCancel={onClose}
          action="Apply"
          disabled={!canSave}
          onAction={() => void save()}
        />
      }
    >
      {hint !== undefined && <p className="muted dialog-hint">{hint}</p>}
      <ul className="edited" aria-label="Comments">
        {texts.map((text, index) => (
          <li key={index} className="edited-line comment-line">
            <textarea
              className="comment-text"
              aria-label={texts.length > 1 ? `Comment ${index + 1}` : 'Comment'}
              placeholder="What is there to remark?"
              autoFocus={index === texts.length - 1}
              rows={4}
              maxLength={longest}
              value={text}
              onChange={({ target: { value } }) => setTexts(texts.map((other, at) => (at === index ? value : other)))}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey && canSave) void save();
              }}
            />
            <IconButton
              label={`Remove comment ${index + 1}`}
              icon="close"
              size={14}
              onClick={() => setTexts(texts.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => setTexts([...texts, ''])}>
          Add comment
        </button>
      </div>
    </Dialog>
  );
}
