//! The pages that are edited.

pub(super) const HARBOUR: &str = "\
---
deprecated: false
---
# Harbour

Answers of the harbour.

## Success Codes

| Code | Description |
| ---- | ----------- |
| 1    | Moored.     |

## Error Codes

| Code   | Description             | Advice |
| ------ | ----------------------- | ------ |
| 41     | Berth taken.            | Wait.  |
| 42     | Mast {height} too high. |        |
| 43     | 嵐                      |        |
|        | 暴風                    |        |
| ~~44~~ | Fog.                    |        |
| 5xx    | Storms.                 |        |
";

pub(super) const NAMED: &str = "\
# Errors

| Code | Name       | Description |
| ---- | ---------- | ----------- |
| 41   | BerthTaken | Wait.       |
|      | NoBerth    |             |
| 42   | MastHigh   | Turn back.  |
";

pub(super) const SYMBOLS: &str = "\
## Error Codes

| Code      | Description  |
| --------- | ------------ |
| ERR_BERTH | Berth taken. |
| ERR_STORM | Storm.       |
";

pub(super) const PAIR: &str = "\
## Success Codes

| Code | Description |
| ---- | ----------- |
| 1    | Moored.     |

## Error Codes

| Code | Description |
| ---- | ----------- |
| 41   | Berth taken. |
";

pub(super) const KINDS: &str = "\
## Answers

| Error code | Description  |
| ---------- | ------------ |
| BERTH_GONE | Berth taken. |
";

pub(super) const PLAIN: &str = "\
## Answers

| Code       | Description  |
| ---------- | ------------ |
| BERTH_GONE | Berth taken. |
";
