/** Whether this machine can hold so many sockets. */
import { freemem } from 'node:os';

const SPARE_DESCRIPTORS = 200;
const BYTES_A_SOCKET = 200 * 1_024;

/** Why it cannot; null when it can. */
export function whyNot(sockets: number): string | null {
  const report = process.report.getReport() as { userLimits?: { open_files: { soft: number | string } } };
  const files = Number(report.userLimits?.open_files.soft);
  if (files < sockets + SPARE_DESCRIPTORS) return `a process may open ${files} files (ulimit -n)`;
  return freemem() < sockets * BYTES_A_SOCKET ? 'too little free memory' : null;
}
