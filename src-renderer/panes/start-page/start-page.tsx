/** What the window shows before a capture is open: a way to open one, those opened lately, and samples to look at. */
import { useEffect, useState } from 'react';
import type { RecentFile, Sample } from '../../../src-main/api/index.ts';
import { sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Icon } from '../../parts/icon.tsx';
import { fileName } from '../../state/file-name.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './start-page.css';

export function StartPage() {
  const workspace = useWorkspace();
  const opening = useStore(workspace.opening);
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const { host, notices } = workspace;
    host.recent().then(setRecent, notices.fail);
    host.samples().then(setSamples, notices.fail);
  }, [workspace]);
  const open = (path: string) => void workspace.open(path),
    isOpening = opening.length > 0;

  return (
    <main className="start-page">
      <div className="start-content">
        <section className="start-open" aria-label="Open a capture">
          <h1>Netloupe</h1>
          <p className="muted">Open a capture file to see every packet as a row, a tree and its bytes.</p>
          {/* Not disabled: the keyboard would be nowhere if nothing comes of what is opened. */}
          <button
            type="button"
            className="drop-zone"
            data-pane="start"
            aria-disabled={isOpening}
            onClick={() => !isOpening && void workspace.chooseAndOpen()}
          >
            <Icon name="open" size={22} />
            <span className="drop-title">{isOpening ? `Opening ${visible(fileName(opening[0]))} …` : 'Open a capture, or drop one here'}</span>
            <span className="muted">pcap and pcapng, also compressed with gzip, zstd or lz4</span>
          </button>
          {workspace.host.reason && <p className="start-reason muted">{visible(workspace.host.reason)}</p>}
        </section>
        {recent.length > 0 && (
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">Recent</h2>
            <ul className="start-list">
              {recent.slice(0, 8).map((file) => (
                <li key={file.path}>
                  <button type="button" onClick={() => open(file.path)} disabled={!file.exists} title={visible(file.path)}>
                    <Icon name="file" />
                    <span className="start-name">{visible(file.name)}</span>
                    <span className="muted start-size">{file.exists ? sizeText(file.size) : 'gone'}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {samples.length > 0 && (
          <section aria-labelledby="samples-title">
            <h2 id="samples-title">Samples</h2>
            <ul className="start-list samples">
              {samples.map((sample) => (
                <li key={sample.path}>
                  <button type="button" onClick={() => open(sample.path)}>
                    <span className="start-name">{visible(sample.title)}</span>
                    <span className="muted start-description">{visible(sample.description)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
