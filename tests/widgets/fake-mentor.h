/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mentor whose marks go nowhere; its properties are all writable. */

#pragma once

#include "vas-mentor.h"

G_BEGIN_DECLS

VasMentor *fake_mentor_new (VasPractice *practice);

G_END_DECLS
