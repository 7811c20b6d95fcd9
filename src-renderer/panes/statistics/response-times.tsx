/** How long servers take for their answers: a line for each procedure of a service. */
import { useMemo, useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { ResponseService, ResponseTimes } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { Segments } from '../../parts/segments.tsx';
import { responseTitles } from '../../state/response-titles.ts';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

const askServices: Ask<readonly ResponseService[]> = (engine, view, call) => engine.responseServices(view, call);
const askNothing: Ask<readonly ResponseTimes[]> = async () => [];

export function ResponseTimesOfServices({ onClose }: { readonly onClose: () => void }) {
  const { value: services, error, share } = useStatistic(askServices);
  const [chosen, choose] = useState<ResponseService>();
  const service = chosen ?? services?.[0];
  const ask = useMemo((): Ask<readonly ResponseTimes[]> | undefined => {
    if (service === undefined) return services && askNothing;
    return (engine, view, call) => engine.responseTimes(view, service, call);
  }, [service, services]);
  const statistic = useStatistic(ask);
  const choices = services?.map((value) => ({ value, title: responseTitles[value] })) ?? [];
  return (
    <StatisticDialog
      title="Service response times"
      onClose={onClose}
      width={1000}
      statistic={{ ...statistic, error: error ?? statistic.error, share: services ? statistic.share : share }}
      counted={['procedure', 'procedures', 'timed answers']}
      hint="Times are in milliseconds. Double-click a procedure to show its answers."
      otherwise={`Answers of ${Object.values(responseTitles).join(', ')} are timed.`}
      choices={service !== undefined && <Segments label="Service" choices={choices} value={service} onChoose={choose} />}
    >
      {(lines) => <StatisticTable key={service} lines={lines} columns={columnsOf(lines)} filterOf={({ filter }) => filter} onShown={onClose} />}
    </StatisticDialog>
  );
}

const milliseconds = (seconds: number): string => (1000 * seconds).toFixed(3);

function columnsOf(lines: readonly ResponseTimes[]): ColDef<ResponseTimes>[] {
  const number = numberColumn<ResponseTimes>,
    isGrouped = new Set(lines.map(({ group }) => group)).size > 1;
  return [
    ...(isGrouped ? [{ ...textColumn<ResponseTimes>('Group', ({ group }) => group, 0), flex: 0, width: 190 }] : []),
    textColumn('Procedure', ({ procedure }) => procedure, 180),
    number('Calls', ({ calls }) => calls, countText, 80),
    number('Least', ({ least }) => least, milliseconds, 100),
    number('Mean', ({ total, calls }) => total / calls, milliseconds, 100),
    number('Most', ({ most }) => most, milliseconds, 100),
    number('All', ({ total }) => total, milliseconds, 120),
  ];
}
