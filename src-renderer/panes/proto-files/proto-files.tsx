/** The dialog that takes `.proto` files, by which messages of Protocol Buffers have names. What is wrong with a file stands below it. */
import { useState } from 'react';
import type { ProtoFile, ProtoProblem } from '../../../src-main/api/index.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { fileText } from '../../parts/file-text.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { summaryText } from '../../state/proto-files.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './proto-files.css';

/** Bytes of one file: the largest public ones have half a million. */
const longestFile = 1 << 22;
/** Problems that are listed of one file. */
const mostProblems = 20;

export function ProtoFilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { protoFiles, notices } = useWorkspace();
  const { files, summary, forgotten } = useStore(protoFiles);
  const [trouble, setTrouble] = useState('');

  const change = (changed: Promise<void>) => void changed.catch(notices.fail);
  const add = async (chosen: readonly File[]) => {
    const { texts, skipped } = await readFiles(chosen);
    setTrouble(skipped);
    if (texts.length > 0) change(protoFiles.add(texts));
  };
  const status =
    trouble || (forgotten ? 'These files are too long to be kept for the next time.' : summary && files.length > 0 ? summaryText(summary) : '');

  return (
    <Dialog
      title="Protocol Buffers"
      onClose={onClose}
      width={720}
      foot={<DialogFoot note={status} action="Done" onAction={onClose} />}
    >
      <p className="muted dialog-hint">
        Fields of gRPC calls and of other Protocol Buffers have names where <code>.proto</code> files describe them. Give those that they import, too;
        a folder brings all that are in it.
      </p>
      {files.length === 0 ? (
        <p className="muted proto-none">No files yet.</p>
      ) : (
        <ul className="proto-list" aria-label="Files">
          {files.map((file) => (
            <FileEntry
              key={file.path}
              file={file}
              problems={summary?.problems.filter((problem) => problem.file === file.path) ?? []}
              onRemove={() => change(protoFiles.remove(file.path))}
            />
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <FileButton title="Add files …" label=".proto files" accept=".proto" several="files" onFiles={add} />
        <FileButton title="Add folder …" label="Folder of .proto files" several="folder" onFiles={add} />
        <button type="button" className="button" disabled={files.length === 0} onClick={() => change(protoFiles.give([]))}>
          Remove all
        </button>
      </div>
    </Dialog>
  );
}

interface FileEntryProps {
  readonly file: ProtoFile;
  readonly problems: readonly ProtoProblem[];
  readonly onRemove: () => void;
}

function FileEntry({ file: { path }, problems, onRemove }: FileEntryProps) {
  return (
    <li>
      <div className="proto-file">
        <span className="proto-path">{path}</span>
        <IconButton label={`Remove ${path}`} icon="close" title="Remove" onClick={onRemove} />
      </div>
      {problems.slice(0, mostProblems).map(({ line, text }, index) => (
        <p key={index} className="proto-problem">
          {line > 0 && <span className="muted">line {line} </span>}
          {text}
        </p>
      ))}
      {problems.length > mostProblems && <p className="proto-problem muted">and {problems.length - mostProblems} more</p>}
    </li>
  );
}

/** Texts of the `.proto` files among those that were chosen, and a sentence on what was left out. */
async function readFiles(chosen: readonly File[]): Promise<{ readonly texts: readonly ProtoFile[]; readonly skipped: string }> {
  const files = chosen.filter(({ name }) => name.endsWith('.proto'));
  const read = await Promise.all(files.map(async (file) => ({ path: pathOf(file), ...(await fileText(file, longestFile)) })));
  const texts = read.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  const trouble = read.find(({ trouble: one }) => one !== undefined)?.trouble;
  return { texts, skipped: trouble ?? (chosen.length > 0 && files.length === 0 ? 'There is no .proto file among these.' : '') };
}

/** Below the folder that was chosen, as files there import each other. */
function pathOf({ name, webkitRelativePath }: File): string {
  const slash = webkitRelativePath.indexOf('/');
  return slash < 0 ? name : webkitRelativePath.slice(slash + 1);
}
