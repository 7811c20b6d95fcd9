/** Where the shells find what they serve. They run as bundles in `out/main`, beside the other parts of the build. */
import { fileURLToPath } from 'node:url';

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Folder of the built window. */
export const windowFolder = place('../renderer');
/** Electron's preload bundle. */
export const preloadFile = place('../preload/preload.cjs');
/** Folder of the sample captures. */
export const samplesFolder = place('../../samples');
