/** The dialog of colour rules: their order, names, filters and colours; import and export of Wireshark's files. */
import { writeColourFilters } from '../../format/colour-filters.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { RuleLine } from './rule-line.tsx';
import { useColourRules } from './use-colour-rules.ts';
import './colour-rules.css';

export function ColourRules({ onClose }: { readonly onClose: () => void }) {
  const { rules, changed, said, twice, change, add, restore, read, save } = useColourRules();
  const isEmpty = rules.length === 0;
  return (
    <Dialog
      title="Colour rules"
      onClose={onClose}
      width={940}
      height="min(680px, 86vh)"
      foot={
        <DialogFoot
          first={
            <>
              <FileButton title="Import …" label="Colour rules file" onFiles={read} />
              <button type="button" className="button" disabled={isEmpty} onClick={() => saveFile('colorfilters', writeColourFilters(rules))}>
                Export …
              </button>
              <button type="button" className="button" onClick={() => void restore()}>
                Restore defaults
              </button>
            </>
          }
          note={twice ? `Two rules are named ${twice.name}.` : (said?.text ?? 'The first rule that fits gives the row its colours.')}
          wrong={twice !== undefined || said?.isWrong}
          onCancel={onClose}
          action="Save"
          disabled={!changed || twice !== undefined}
          onAction={() => void save().then(onClose)}
        />
      }
    >
      <div className="rules-head">
        <button type="button" className="button" disabled={isEmpty} onClick={add}>
          Add rule
        </button>
      </div>
      <ul className="edited">
        {rules.map((_, index) => (
          <RuleLine key={index} rules={rules} index={index} onChange={change} />
        ))}
      </ul>
    </Dialog>
  );
}
