/** All that other folders may import from processing. */
export { decideType, type EvidenceKind, HEAD_BYTES, maxEvidenceBytes } from './content-type.ts';
export { type ProcessedEvidence, processUpload, removeProcessed, type Scan } from './process-upload.ts';
export { type ReceivedFile, type ReceiveOptions, receiveUpload } from './receive.ts';
export { PRIVATE_FILE, removeFiles, removeStaleFiles } from './temp-files.ts';
export { type UploadRefusal, UploadRefused } from './upload-refused.ts';
