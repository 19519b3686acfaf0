import type { NameRule } from "../contract/name-rule.js";
import { MEDIA_TYPES } from "../data/technical.js";
import { choice, int, NUMBERS, pattern } from "./nodes.js";

const FILE = "(agenda|budget|contract|draft|export|invoice|minutes|notes|photo|plan|report|summary)";

/** Files, versions and media. */
export const fileRules: readonly NameRule[] = [
  {
    subject: "a name of a file",
    names: ["filename", "file name", "original filename", "original name", "attachment name", "document name"],
    score: 0.95,
    node: pattern(`${FILE}-[1-9][0-9]{0,3}\\.(pdf|png|jpg|docx|xlsx|csv|txt)`),
  },
  {
    subject: "a path of a file",
    names: ["file path", "filepath", "full path", "absolute path", "storage path"],
    score: 0.9,
    node: pattern(`/(data|home|srv|var)/(archive|docs|media|shared|uploads)/${FILE}-[1-9][0-9]{0,3}\\.(pdf|png|csv|txt)`),
  },
  {
    subject: "a folder",
    names: ["directory", "folder", "dir", "folder path", "directory path", "working directory"],
    score: 0.75,
    alone: true,
    node: pattern("/(data|home|srv|var)/(archive|docs|media|shared|uploads)/[a-z]{3,8}"),
  },
  {
    subject: "the end of a file's name",
    names: ["file extension", "file ext", "extension"],
    score: 0.75,
    not: ["phone", "browser", "time"],
    node: choice(["pdf", "png", "jpg", "docx", "xlsx", "csv", "txt", "zip", "mp4"]),
  },
  {
    subject: "a size of a file in bytes",
    names: ["file size", "size bytes", "byte size", "file size bytes", "content length", "size in bytes", "bytes"],
    types: NUMBERS,
    score: 0.9,
    node: { kind: "int", min: 1, max: 2_000_000_000, distribution: { type: "lognormal", median: 180_000, sigma: 1.8 } },
  },
  {
    subject: "a media type",
    names: ["mime type", "mimetype", "content type", "media type", "mime", "file type"],
    score: 0.93,
    node: choice(MEDIA_TYPES),
  },
  {
    subject: "a version",
    names: [
      "version",
      "app version",
      "software version",
      "semver",
      "version number",
      "release version",
      "package version",
      "firmware version",
      "sdk version",
      "api version",
    ],
    score: 0.85,
    not: ["browser", "bible"],
    node: pattern("[0-9]\\.(1?[0-9])\\.(1?[0-9])"),
  },
  { subject: "a version", names: ["version", "revision"], types: ["integer"], score: 0.8, node: int(1, 40) },
];
