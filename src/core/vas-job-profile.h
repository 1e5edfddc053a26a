/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_JOB_PROFILE (vas_job_profile_get_type ())
G_DECLARE_FINAL_TYPE (VasJobProfile, vas_job_profile, VAS, JOB_PROFILE, GObject)

const char *vas_job_profile_get_id (VasJobProfile *self);
const char *vas_job_profile_get_company (VasJobProfile *self);
const char *vas_job_profile_get_role (VasJobProfile *self);
const char *vas_job_profile_get_language (VasJobProfile *self);
const char *vas_job_profile_get_interview_date (VasJobProfile *self);
const char *vas_job_profile_get_advertisement (VasJobProfile *self);
const char *vas_job_profile_get_mission (VasJobProfile *self);
const char *vas_job_profile_get_research (VasJobProfile *self);
const char *const *vas_job_profile_get_key_words (VasJobProfile *self);
const char *const *vas_job_profile_get_researched (VasJobProfile *self);
gboolean vas_job_profile_get_asked (VasJobProfile *self);
gint64 vas_job_profile_get_created (VasJobProfile *self);
gint64 vas_job_profile_get_deleted (VasJobProfile *self);

G_END_DECLS
