// Included before all of better-sqlite3 when it is compiled for a Node-API older than 10, which can hold
// references only to objects, functions and externals: other values are put in an array of one.
// The addon never references an array of its own, so an array always means such a box.
#pragma once
#include <node_api.h>

static inline napi_status boxed_create_reference(napi_env env, napi_value value, uint32_t count,
                                                 napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

static inline napi_status boxed_get_reference_value(napi_env env, napi_ref reference,
                                                    napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  bool is_box = false;
  if ((status = napi_is_array(env, *result, &is_box)) != napi_ok) return status;
  return is_box ? napi_get_element(env, *result, 0, result) : napi_ok;
}

#define napi_create_reference boxed_create_reference
#define napi_get_reference_value boxed_get_reference_value
