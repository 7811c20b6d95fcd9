/** A button that lets the user choose files of this machine for the page to read. */
import { useRef } from 'react';

interface FileButtonProps {
  readonly title: string;
  /** Name of the field behind it. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly accept?: string;
  /** One file without it; `folder`: all that are in a folder. */
  readonly several?: 'files' | 'folder';
}

export function FileButton({ title, label, onFiles, accept, several }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    if (!input.current) return;
    input.current.webkitdirectory = several === 'folder';
    input.current.click();
  };
  return (
    <>
      <button type="button" className="button" onClick={choose}>
        {title}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={several !== undefined}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) void onFiles(files);
          // The same file may be chosen again, once it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
