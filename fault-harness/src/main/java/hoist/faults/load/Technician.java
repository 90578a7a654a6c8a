package hoist.faults.load;

import hoist.simulators.idemeum.Person;
import java.util.Arrays;

/** The technicians of every simulated MSP who decide requests; both are Halo agents. */
public enum Technician {
    NIK("nik@nikpot.com", "Nik Pot"),
    TESS("tess.tech@msp.example", "Tess Tech");

    private final String email;
    private final String fullName;

    Technician(String email, String fullName) {
        this.email = email;
        this.fullName = fullName;
    }

    Person person() {
        return new Person(email, fullName);
    }

    public String email() {
        return email;
    }

    Technician other() {
        return Arrays.stream(values()).filter(each -> each != this).findFirst().orElseThrow();
    }
}
