/** Light or dark, sizes, panes and the colours of rows. */
import { zoomSteps } from '../../state/preferences.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { choices } from '../choices.ts';
import { Opener, Select, Switch } from './setting.tsx';

const sizes = zoomSteps.map((value) => ({ value, title: `${Math.round(100 * value)} %` }));

export function AppearanceSettings() {
  const { preferences } = useWorkspace();
  const { theme, zoom, layout, colourRows, colourMap } = useStore(preferences);
  return (
    <>
      <Select
        title="Theme"
        description="Light or dark; as the system, it follows what is set there."
        choices={choices.theme}
        value={theme}
        onChoose={(value) => preferences.change({ theme: value })}
      />
      <Select
        title="Text size"
        description="Of all texts, tables and icons. Ctrl++ and Ctrl+- change it, too."
        choices={sizes}
        value={zoom}
        onChoose={(value) => preferences.change({ zoom: value })}
      />
      <Select
        title="Panes"
        description="What of the selected packet is below the list, and how it lies."
        choices={choices.layout}
        value={layout}
        onChoose={(value) => preferences.change({ layout: value })}
      />
      <Switch
        title="Colour rows"
        description="Rows have the colours of the first rule that their packet fulfils."
        on={colourRows}
        onChange={(on) => preferences.change({ colourRows: on })}
      />
      <Switch
        title="Map of colours"
        description="A strip beside the list, with the colours of the rows around those in sight. A click goes there."
        on={colourMap}
        onChange={(on) => preferences.change({ colourMap: on })}
      />
      <Opener title="Colour rules" description="Filters, and the colours that they give to rows." dialog="colour-rules" />
    </>
  );
}
