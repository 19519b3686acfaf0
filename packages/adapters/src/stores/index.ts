export type { ObjectStore, SignOptions, StoredObject } from "./contract/object-store.js";
export type { Manifest, ManifestPart, ManifestTable } from "./dataset/manifest.js";
export { openStoredDataset, type StoredDataset, type StoredTable } from "./dataset/open-stored-dataset.js";
export { type StoreDatasetOptions, storeDataset } from "./dataset/store-dataset.js";
export { type FolderStoreOptions, openFolderStore } from "./folder/folder-store.js";
export { type GcsClientLike, type GcsStoreOptions, openGcsStore } from "./gcs/gcs-store.js";
export { openStore, STORE_SCHEMES } from "./open-store.js";
export { openS3Store, type S3ClientLike, type S3StoreOptions } from "./s3/s3-store.js";
