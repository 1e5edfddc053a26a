/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-gate.h"

#include <gst/base/gstbasetransform.h>

#define TYPE_FAULT_GATE (fault_gate_get_type ())
G_DECLARE_FINAL_TYPE (FaultGate, fault_gate, FAULT, GATE, GstBaseTransform)

struct _FaultGate
{
  GstBaseTransform parent_instance;
  guint gate;
};

G_DEFINE_TYPE (FaultGate, fault_gate, GST_TYPE_BASE_TRANSFORM)

static int modes[FAULT_GATES];

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
static GstStaticPadTemplate src_template =
    GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);

static GstFlowReturn
fault_gate_transform_ip (GstBaseTransform *transform, GstBuffer *buffer)
{
  FaultGate *self = FAULT_GATE (transform);

  switch ((FaultMode) g_atomic_int_get (&modes[self->gate]))
    {
    case FAULT_DROP:
      return GST_BASE_TRANSFORM_FLOW_DROPPED;
    case FAULT_ERROR:
      GST_ELEMENT_ERROR (self, RESOURCE, READ, ("gone"), ("as the test wishes"));
      return GST_FLOW_ERROR;
    case FAULT_NONE:
    default:
      return GST_FLOW_OK;
    }
}

static void
fault_gate_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FAULT_GATE (object)->gate = g_value_get_uint (value);
}

static void
fault_gate_class_init (FaultGateClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = fault_gate_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_uint ("gate", NULL, NULL, 0, FAULT_GATES - 1, 0,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gst_element_class_set_static_metadata (element_class, "Fault gate", "Filter", "Fails when told to", "Vastaus");
  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
  GST_BASE_TRANSFORM_CLASS (klass)->transform_ip = fault_gate_transform_ip;
}

static void
fault_gate_init (FaultGate *self)
{
}

void
fault_gate_register (void)
{
  g_assert_true (gst_element_register (NULL, "vasfaultgate", GST_RANK_NONE, TYPE_FAULT_GATE));
}

void
fault_gate_set (guint gate, FaultMode mode)
{
  g_assert_cmpuint (gate, <, FAULT_GATES);
  g_atomic_int_set (&modes[gate], (int) mode);
}
