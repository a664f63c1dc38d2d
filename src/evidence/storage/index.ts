/**
 * Owns: which store a configuration means. All that other folders may import from storage.
 *
 * May not import: other rooms, processing.
 */
import { DiskStore } from './disk-store.ts';
import type { EvidenceStore } from './port.ts';
import { S3Store, type S3StoreConfig } from './s3-store.ts';

export type EvidenceStoreConfig = { kind: 'disk'; root: string } | ({ kind: 's3' } & S3StoreConfig);

export function createEvidenceStore(config: EvidenceStoreConfig): EvidenceStore {
  return config.kind === 's3' ? new S3Store(config) : new DiskStore(config.root);
}

export { stagingFolder } from './disk-store.ts';
export {
  type ByteRange,
  type EvidenceStore,
  EvidenceStoreError,
  type EvidenceStoreFailure,
  newEvidenceKey,
  type OpenedEvidence,
} from './port.ts';
