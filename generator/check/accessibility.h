// What a website says of its own accessibility: SI 2018/952 reg. 8, and the model statement of
// Commission Implementing Decision (EU) 2018/1523, which it refers to.
#pragma once

#include "base/date.h"
#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Of partnerships that have a website.xml. Errors:
//   accessibility.dates        it was reviewed or confirmed before it was prepared
//   accessibility.future       it was prepared, reviewed, tested or confirmed after `published_on`
//   accessibility.half         confirmed by a post without a day, or on a day by nobody
//   accessibility.status       its status contradicts the faults that it lists
//   accessibility.no-reason    a fault stays, and it is not said why
//   accessibility.no-contact   it is confirmed, and there is nobody to write to or telephone
//   accessibility.criterion    no number of a success criterion
// and warnings:
//   accessibility.unconfirmed  nobody confirmed one, though the website has an address
//   accessibility.overdue      a fault was to be mended before `published_on`, and is still listed
//   accessibility.old          nobody looked at it for more than a year before `published_on`
void check_accessibility(const Workspace& workspace, Date published_on, Diagnostics& diagnostics);

}  // namespace remit
