/** Solstice AdminSuite's daemon: of its calls the procedure is told, and what is sent shown as it is. */
import { remoteProgram } from './rpc/remote-program.ts';

export const sadmind = remoteProgram({
  program: 100232, name: 'sadmind', title: 'SADMIND', short: 'SADMIND', versions: [], fields: {}, procedures: () => ({}),
});
