/** The scan: one forward pass over a capture file that fills the packet table and drives the streams. */
export { AHEAD, CaptureScan, type ScanCall, type ScanProgress, scanCapture } from './capture-scan.ts';
