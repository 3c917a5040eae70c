package colearn.platform.http;

import colearn.platform.json.TextForms;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Ids and times have the same forms in paths and queries as in bodies. */
@ControllerAdvice
final class ParameterForms {
    @InitBinder
    void forms(WebDataBinder binder) {
        TextForms.addTo(binder);
    }
}
